package dev.parley.example.showcase;

/**
 * What follows a command's name.
 *
 * @param text all of it, as typed
 */
record Arguments(String text) {

  /** Returns a whole number by its place, counted from 0. */
  int number(int place) {
    return Integer.parseInt(words()[place]);
  }

  /** Returns a whole number by its place, or another when there are fewer words. */
  int number(int place, int otherwise) {
    return words().length > place ? number(place) : otherwise;
  }

  /** Returns a number of seconds, decimals allowed, in milliseconds. */
  long milliseconds() {
    return Math.round(Double.parseDouble(text.strip()) * 1000);
  }

  private String[] words() {
    return text.strip().split("\\s+");
  }
}
