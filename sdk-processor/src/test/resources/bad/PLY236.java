import dev.parley.annotations.Step;

class Library {

  @Step
  String search(String query) { // here
    return "three books about " + query;
  }
}
