package dev.parley.processor.discover;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.parley.processor.discover.ActionUses.Use;
import dev.parley.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Scans a class for {@code Action.named("…")} and {@code new Action(…)}, before it is attributed.
 */
final class ActionUseScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final Trees trees;
  private final CompilationUnitTree file;
  private final TypeElement type;
  private final Symbols symbols;
  private final List<Use> uses = new ArrayList<>();
  private boolean complete = true;

  ActionUseScanner(Trees trees, CompilationUnitTree file, TypeElement type, Symbols symbols) {
    this.trees = trees;
    this.file = file;
    this.type = type;
    this.symbols = symbols;
  }

  ActionUses found() {
    return new ActionUses(uses, complete);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    if (call.getMethodSelect() instanceof MemberSelectTree method
        && method.getIdentifier().contentEquals("named")
        && isAction(method.getExpression())
        && call.getArguments().size() == 1) {
      add(call.getArguments().getFirst());
    }
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void unused) {
    if (isAction(made.getIdentifier()) && made.getArguments().size() > 1) {
      add(made.getArguments().get(1));
    }
    return super.visitNewClass(made, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree made, @Nullable Void unused) {
    if (isAction(made.getQualifierExpression())) {
      complete = false;
    }
    return super.visitMemberReference(made, null);
  }

  private void add(ExpressionTree name) {
    constant(name)
        .ifPresentOrElse(text -> uses.add(new Use(text, place(name))), () -> complete = false);
  }

  private Optional<String> constant(ExpressionTree name) {
    return switch (name) {
      case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
      case IdentifierTree identifier ->
          ElementFilter.fieldsIn(symbols.elements().getAllMembers(type)).stream()
              .filter(field -> field.getSimpleName().equals(identifier.getName()))
              .map(VariableElement::getConstantValue)
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .findFirst();
      default -> Optional.empty();
    };
  }

  /** Returns the declaration around an expression. */
  private Element place(Tree expression) {
    for (TreePath path = trees.getPath(file, expression);
        path != null;
        path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree || path.getLeaf() instanceof VariableTree) {
        Element element = trees.getElement(path);
        if (element != null && type.equals(element.getEnclosingElement())) {
          return element;
        }
      }
    }
    return type;
  }

  /** Tells whether an expression names the runtime's class, as its file understands names. */
  private boolean isAction(Tree expression) {
    String name = expression.toString();
    if (name.equals(RuntimeNames.ACTION.canonicalName())) {
      return true;
    }
    return name.equals(RuntimeNames.ACTION.simpleName())
        && file.getImports().stream()
            .filter(each -> !each.isStatic())
            .map(each -> each.getQualifiedIdentifier().toString())
            .anyMatch(imported ->
                imported.equals(RuntimeNames.ACTION.canonicalName())
                    || imported.equals(RuntimeNames.ACTION.packageName() + ".*"));
  }
}
