package dev.parley.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The headers of the request by which a person comes, such as those of a proxy that has checked who
 * it is. Names are the same in upper and lower case. Immutable.
 */
public final class RequestHeaders {

  private final Map<String, List<String>> values;

  private RequestHeaders(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Makes headers of names and values; names that differ in case only are one. */
  public static RequestHeaders of(Map<String, List<String>> headers) {
    var merged = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> merged.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(values));
    merged.replaceAll((_, all) -> List.copyOf(all));
    return new RequestHeaders(Collections.unmodifiableMap(merged));
  }

  /**
   * Returns the value of a header that the request has exactly once. One that is there twice gives
   * nothing: somebody may have added theirs to the proxy's.
   */
  public Optional<String> only(String name) {
    List<String> all = all(name);
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** Returns the values of a header, in the order of the request; none if it is missing. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Returns the names of the headers, in alphabetical order. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Returns the names, but not the values, which may be secrets. */
  @Override
  public String toString() {
    return "RequestHeaders" + names();
  }
}
