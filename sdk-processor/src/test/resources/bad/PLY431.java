import dev.parley.annotations.Agent;
import dev.parley.annotations.OnAction;

@Agent
class ShopAgent {

  record Product(String number) {}

  record Amount(int count) {}

  @OnAction("order")
  String order(
      Product product,
      Amount amount) { // here
    return amount.count() + " of " + product.number();
  }
}
