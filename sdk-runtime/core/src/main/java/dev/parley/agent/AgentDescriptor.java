package dev.parley.agent;

import dev.parley.file.FileRules;
import dev.parley.offer.Offers;
import dev.parley.setting.SettingsForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an agent is called and says of itself, and what it needs.
 *
 * @param name the agent's name, which signs its messages
 * @param title the page's title
 * @param description one or two sentences for the welcome screen; may be empty
 * @param options the application's own command-line options
 * @param pools the agent's own blocking pools
 * @param settings what people can set in a chat, if anything
 * @param offers what people are offered before they say anything
 * @param uploads which files people may attach; none at all without it
 * @param userKeys the names of keys that people are asked for before they can chat
 */
public record AgentDescriptor(
    String name,
    String title,
    String description,
    List<AppOption> options,
    List<WorkPool> pools,
    Optional<SettingsForm<?>> settings,
    Offers offers,
    Optional<FileRules> uploads,
    List<String> userKeys) {

  /** Copies the lists. */
  public AgentDescriptor {
    options = List.copyOf(options);
    pools = List.copyOf(pools);
    userKeys = List.copyOf(userKeys);
  }

  /** Describes an agent that has a name only. */
  public static AgentDescriptor named(String name) {
    return new AgentDescriptor(
        name,
        name,
        "",
        List.of(),
        List.of(),
        Optional.empty(),
        Offers.none(),
        Optional.empty(),
        List.of());
  }

  /** Returns this descriptor with another title. */
  public AgentDescriptor titled(String title) {
    return new AgentDescriptor(
        name, title, description, options, pools, settings, offers, uploads, userKeys);
  }

  /** Returns this descriptor with another description. */
  public AgentDescriptor describedAs(String description) {
    return new AgentDescriptor(
        name, title, description, options, pools, settings, offers, uploads, userKeys);
  }

  /** Returns this descriptor with one more option. */
  public AgentDescriptor with(AppOption option) {
    return new AgentDescriptor(
        name, title, description, and(options, option), pools, settings, offers, uploads, userKeys);
  }

  /** Returns this descriptor with one more pool. */
  public AgentDescriptor with(WorkPool pool) {
    return new AgentDescriptor(
        name, title, description, options, and(pools, pool), settings, offers, uploads, userKeys);
  }

  /** Returns this descriptor with settings. */
  public AgentDescriptor with(SettingsForm<?> settings) {
    return new AgentDescriptor(
        name, title, description, options, pools, Optional.of(settings), offers, uploads, userKeys);
  }

  /** Returns this descriptor with offers. */
  public AgentDescriptor with(Offers offers) {
    return new AgentDescriptor(
        name, title, description, options, pools, settings, offers, uploads, userKeys);
  }

  /** Returns this descriptor of an agent that people may send files. */
  public AgentDescriptor with(FileRules uploads) {
    return new AgentDescriptor(
        name, title, description, options, pools, settings, offers, Optional.of(uploads), userKeys);
  }

  /** Returns this descriptor of an agent that asks people for keys before they can chat. */
  public AgentDescriptor askingFor(String... keys) {
    return new AgentDescriptor(
        name, title, description, options, pools, settings, offers, uploads, List.of(keys));
  }

  private static <T> List<T> and(List<T> some, T more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }
}
