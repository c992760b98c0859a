package dev.parley.chat;

import dev.parley.element.Element;
import dev.parley.element.ElementLook;
import dev.parley.element.ElementType;
import dev.parley.file.Content;
import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A list of tasks, which is an element that is shown anew with every change. */
final class ShownTasks implements TaskList {

  private final RunChat chat;
  private final String id = UUID.randomUUID().toString();
  private final Lock changing = new ReentrantLock(); // held while shown, so that none overtakes
  private final List<ShownTask> tasks = new ArrayList<>(); // guarded by changing
  private String status; // guarded by changing

  ShownTasks(RunChat chat, String status) {
    this.chat = chat;
    this.status = status;
    change(() -> {});
  }

  @Override
  public Task add(String title, Task.Status status) {
    var task = new ShownTask(title, status);
    change(() -> tasks.add(task));
    return task;
  }

  @Override
  public void status(String status) {
    change(() -> this.status = status);
  }

  @Override
  public void remove() {
    changing.lock();
    try {
      chat.removeElement(id);
    } finally {
      changing.unlock();
    }
  }

  private void change(Runnable change) {
    changing.lock();
    try {
      change.run();
      chat.show(element(), "");
    } finally {
      changing.unlock();
    }
  }

  private Element element() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status);
    json.put("tasks", tasks.stream().map(ShownTask::json).toList());
    return new Element(
        id,
        ElementType.TASKLIST,
        "tasklist",
        Content.of(Json.write(json)),
        "application/json",
        ElementLook.PLAIN,
        Map.of());
  }

  /** One task. Guarded by the list's lock. */
  private final class ShownTask implements Task {

    private final String title;
    private Status status;
    private @Nullable String messageId;

    ShownTask(String title, Status status) {
      this.title = title;
      this.status = status;
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public Status status() {
      changing.lock();
      try {
        return status;
      } finally {
        changing.unlock();
      }
    }

    @Override
    public void status(Status status) {
      change(() -> this.status = status);
    }

    @Override
    public void linkTo(SentMessage message) {
      change(() -> messageId = message.id());
    }

    private Map<String, @Nullable Object> json() {
      var json = new LinkedHashMap<String, @Nullable Object>();
      json.put("title", title);
      json.put("status", status.name().toLowerCase(Locale.ROOT));
      json.put("forId", messageId);
      return json;
    }
  }
}
