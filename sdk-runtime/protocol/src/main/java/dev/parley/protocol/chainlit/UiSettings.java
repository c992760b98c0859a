package dev.parley.protocol.chainlit;

import dev.parley.protocol.json.JsonShape;
import dev.parley.protocol.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page looks and is called. Stock pages stay blank without it.
 *
 * @param name what the assistant is called
 * @param description what it is for; goes into the page's head
 * @param cot which work is shown: {@code full}, {@code tool_call} or {@code hidden}
 * @param defaultTheme {@code dark}, {@code light} or {@code system}
 * @param language the language that every page has, whatever its browser asks for
 * @param layout {@code default} or {@code wide}
 * @param defaultSidebarState {@code open}, {@code closed} or {@code hidden}
 * @param chatSettingsLocation {@code message_composer} or {@code sidebar}
 * @param confirmNewChat whether the page asks before it begins a new chat
 * @param alertStyle {@code classic} or {@code modern}
 * @param headerLinks links in the page's head
 */
public record UiSettings(
    String name,
    String description,
    String cot,
    String defaultTheme,
    @Nullable String language,
    String layout,
    String defaultSidebarState,
    String chatSettingsLocation,
    boolean defaultChatSettingsOpen,
    boolean confirmNewChat,
    @Nullable String github,
    @Nullable String customCss,
    @Nullable String customCssAttributes,
    @Nullable String customJs,
    @Nullable String customJsAttributes,
    String alertStyle,
    LoginPage loginPage,
    @Nullable String customMetaUrl,
    @Nullable String customMetaImageUrl,
    @Nullable String logoFileUrl,
    @Nullable String defaultAvatarFileUrl,
    @Nullable Integer avatarSize,
    @Nullable String customBuild,
    @Nullable List<HeaderLink> headerLinks)
    implements JsonShape {

  /**
   * What stands beside the login form.
   *
   * @param image the picture's address
   * @param filter the CSS filter over it
   * @param darkFilter the CSS filter over it in the dark theme
   */
  public record LoginPage(
      @Nullable String image, @Nullable String filter, @Nullable String darkFilter) {

    /** No picture. */
    public static final LoginPage PLAIN = new LoginPage(null, null, null);

    void writeFieldsTo(JsonWriter json) {
      json.key("login_page_image").text(image);
      json.key("login_page_image_filter").text(filter);
      json.key("login_page_image_dark_filter").text(darkFilter);
    }
  }

  /**
   * A link in the page's head.
   *
   * @param displayName the text beside the icon
   * @param target where the link opens, as in HTML
   */
  public record HeaderLink(
      String name,
      String iconUrl,
      String url,
      @Nullable String displayName,
      @Nullable String target)
      implements JsonShape {

    @Override
    public void writeTo(JsonWriter json) {
      json.beginObject().key("name").text(name).key("icon_url").text(iconUrl);
      json.key("url").text(url).key("display_name").text(displayName);
      json.key("target").text(target).endObject();
    }
  }

  /** Returns the settings of an application that says nothing but its name and purpose. */
  public static UiSettings of(String name, String description) {
    return new UiSettings(
        name,
        description,
        "full",
        "dark",
        null,
        "default",
        "open",
        "message_composer",
        false,
        true,
        null,
        null,
        "",
        null,
        "defer",
        "classic",
        LoginPage.PLAIN,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * Returns these settings for a page that begins in another look.
   *
   * @param theme {@code dark}, {@code light} or {@code system}
   * @param tag the language that every page has; null if it is each browser's
   */
  public UiSettings with(String theme, @Nullable String tag) {
    return new UiSettings(
        name,
        description,
        cot,
        theme,
        tag,
        layout,
        defaultSidebarState,
        chatSettingsLocation,
        defaultChatSettingsOpen,
        confirmNewChat,
        github,
        customCss,
        customCssAttributes,
        customJs,
        customJsAttributes,
        alertStyle,
        loginPage,
        customMetaUrl,
        customMetaImageUrl,
        logoFileUrl,
        defaultAvatarFileUrl,
        avatarSize,
        customBuild,
        headerLinks);
  }

  @Override
  public void writeTo(JsonWriter json) {
    json.beginObject();
    json.key("name").text(name);
    json.key("description").text(description);
    json.key("cot").text(cot);
    json.key("default_theme").text(defaultTheme);
    json.key("language").text(language);
    json.key("layout").text(layout);
    json.key("default_sidebar_state").text(defaultSidebarState);
    json.key("chat_settings_location").text(chatSettingsLocation);
    json.key("default_chat_settings_open").flag(defaultChatSettingsOpen);
    json.key("confirm_new_chat").flag(confirmNewChat);
    json.key("github").text(github);
    json.key("custom_css").text(customCss);
    json.key("custom_css_attributes").text(customCssAttributes);
    json.key("custom_js").text(customJs);
    json.key("custom_js_attributes").text(customJsAttributes);
    json.key("alert_style").text(alertStyle);
    loginPage.writeFieldsTo(json);
    json.key("custom_meta_url").text(customMetaUrl);
    json.key("custom_meta_image_url").text(customMetaImageUrl);
    json.key("logo_file_url").text(logoFileUrl);
    json.key("default_avatar_file_url").text(defaultAvatarFileUrl);
    json.key("avatar_size").value(avatarSize);
    json.key("custom_build").text(customBuild);
    json.key("header_links").value(headerLinks);
    json.endObject();
  }
}
