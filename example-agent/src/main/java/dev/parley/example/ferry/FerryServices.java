package dev.parley.example.ferry;

/**
 * What all chats share.
 *
 * @param boat the one boat that there is
 */
record FerryServices(Boat boat) {

  FerryServices() {
    this(new Boat());
  }
}
