package dev.parley.server.rest;

/** What the server shows when the page is not on its class path. */
final class MissingPage {

  static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>No page</title>
      <h1>The agent runs, but its page is missing</h1>
      <p>Add the dependency <code>dev.parley:parley-web-ui</code>, or
      <code>dev.parley:parley-runtime</code>, which brings it, and start again.</p>
      </html>
      """;

  private MissingPage() {}
}
