import dev.parley.annotations.Tool;

class Catalogue {

  @Tool(description = "Finds products by words.")
  String find(String words) { // here
    return words;
  }
}
