package dev.parley.server.rest;

import static java.util.stream.Collectors.toMap;

import dev.parley.agent.AgentDescriptor;
import dev.parley.chat.Offering;
import dev.parley.offer.Audience;
import dev.parley.offer.ChatProfile;
import dev.parley.offer.Starter;
import dev.parley.offer.StarterCategory;
import dev.parley.protocol.chainlit.ChatProfileJson;
import dev.parley.protocol.chainlit.FeatureSettings;
import dev.parley.protocol.chainlit.ProjectSettings;
import dev.parley.protocol.chainlit.StarterCategoryJson;
import dev.parley.protocol.chainlit.StarterJson;
import dev.parley.protocol.chainlit.UiSettings;
import dev.parley.server.look.Look;
import dev.parley.user.User;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows somebody before they say anything: the agents' profiles, and the messages to
 * begin with that the agent of the chosen one offers.
 */
final class Welcome {

  private static final long MEGABYTE = 1_000_000;

  private final List<AgentDescriptor> agents;
  private final Function<String, Offering> offering;
  private final Look look;

  Welcome(List<AgentDescriptor> agents, Function<String, Offering> offering, Look look) {
    this.agents = agents;
    this.offering = offering;
    this.look = look;
  }

  ProjectSettings to(User user, Locale language, String chosen) {
    Map<ChatProfile, AgentDescriptor> profiles = profiles(Audience.of(user, language));
    Optional<ChatProfile> profile =
        profiles.keySet().stream().filter(each -> each.name().equals(chosen)).findFirst();
    AgentDescriptor agent = profile.map(profiles::get).orElse(agents.getFirst());
    var audience = new Audience(user, language, profile.map(ChatProfile::name));
    Offering offered = offering.apply(agent.name());
    UiSettings ui = ui(agent, look);
    return ProjectSettings.of(ui, features(agent, offered))
        .withUserEnv(agent.userKeys())
        .withProfiles(profiles.keySet().stream().map(Welcome::json).toList())
        .withStarters(
            offered.starters(audience).stream().map(Welcome::json).toList(),
            offered.starterCategories(audience).stream().map(Welcome::json).toList());
  }

  /** Returns what stock pages are told of an agent and of what was decided for all. */
  static UiSettings ui(AgentDescriptor agent, Look look) {
    return UiSettings.of(agent.title(), agent.description())
        .with(look.theme(), given(look.language()));
  }

  private static FeatureSettings features(AgentDescriptor agent, Offering offered) {
    FeatureSettings features = FeatureSettings.chatOnly().with(offered.hears(), true);
    return agent
        .uploads()
        .map(rules ->
            features.withUploads(
                rules.accept().stream().map(Welcome::mediaType).distinct().toList(),
                rules.maxFiles(),
                Math.toIntExact(Math.ceilDiv(rules.maxBytes(), MEGABYTE))))
        .orElse(features);
  }

  /** Pages know media types only; what an ending means exactly, the server checks. */
  private static String mediaType(String kind) {
    return kind.startsWith(".")
        ? Objects.requireNonNullElse(URLConnection.guessContentTypeFromName("x" + kind), "*/*")
        : kind;
  }

  /**
   * Returns the profiles to choose from, each with its agent. An agent without profiles of its own
   * is one itself where there are several agents.
   */
  private Map<ChatProfile, AgentDescriptor> profiles(Audience audience) {
    var profiles = new LinkedHashMap<ChatProfile, AgentDescriptor>();
    for (AgentDescriptor agent : agents) {
      List<ChatProfile> own = offering.apply(agent.name()).profiles(audience);
      own.forEach(profile -> profiles.put(profile, agent));
      if (own.isEmpty() && agents.size() > 1) {
        profiles.put(profileOf(agent), agent);
      }
    }
    return profiles.keySet().stream().anyMatch(ChatProfile::isDefault)
        ? withOneDefault(profiles)
        : profiles;
  }

  /** Several agents may each have a default: the first of all is the one. */
  private static Map<ChatProfile, AgentDescriptor> withOneDefault(
      Map<ChatProfile, AgentDescriptor> profiles) {
    ChatProfile first =
        profiles.keySet().stream().filter(ChatProfile::isDefault).findFirst().orElseThrow();
    return profiles.entrySet().stream()
        .collect(
            toMap(
                entry -> entry.getKey().equals(first) ? first : undefault(entry.getKey()),
                Map.Entry::getValue,
                (one, _) -> one,
                LinkedHashMap::new));
  }

  private static ChatProfile undefault(ChatProfile profile) {
    return new ChatProfile(
        profile.name(),
        profile.description(),
        profile.icon(),
        profile.displayName(),
        false,
        profile.starters());
  }

  private ChatProfile profileOf(AgentDescriptor agent) {
    var profile = new ChatProfile(agent.name(), agent.description());
    ChatProfile shown =
        agent.title().equals(agent.name()) ? profile : profile.shownAs(agent.title());
    return agent.equals(agents.getFirst()) ? shown.asDefault() : shown;
  }

  private static ChatProfileJson json(ChatProfile profile) {
    List<StarterJson> starters = profile.starters().stream().map(Welcome::json).toList();
    return new ChatProfileJson(
        profile.name(),
        profile.description(),
        given(profile.icon()),
        given(profile.displayName()),
        profile.isDefault(),
        starters.isEmpty() ? null : starters);
  }

  private static StarterCategoryJson json(StarterCategory category) {
    return new StarterCategoryJson(
        category.label(),
        given(category.icon()),
        category.starters().stream().map(Welcome::json).toList());
  }

  private static StarterJson json(Starter starter) {
    return new StarterJson(
        starter.label(), starter.message(), given(starter.command()), given(starter.icon()));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
