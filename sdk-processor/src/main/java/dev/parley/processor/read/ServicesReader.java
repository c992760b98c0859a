package dev.parley.processor.read;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.discover.Services;
import dev.parley.processor.model.ServicesModel;
import dev.parley.processor.model.ServicesModel.Making;

/** Reads the class that gives an agent's services. */
final class ServicesReader {

  private ServicesReader() {}

  static ServicesModel read(Services services) {
    return new ServicesModel(
        ClassName.get(services.type()), making(services), Declared.isVisibleToAll(services.type()));
  }

  /** Tells whether code that makes the class, or asks it for services, uses what is deprecated. */
  static boolean isDeprecated(Services services) {
    return Declared.isDeprecated(services.type())
        || services.offered().stream().anyMatch(each -> Declared.isDeprecated(each.method()));
  }

  private static Making making(Services services) {
    if (services.isProvided()) {
      return Making.LOADED;
    }
    return services.constructor().filter(each -> each.getParameters().isEmpty()).isPresent()
        ? Making.ALONE
        : Making.WITH_APP;
  }
}
