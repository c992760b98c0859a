package dev.parley.testing;

import dev.parley.log.ChatLog;
import dev.parley.log.InMemoryChatLog;
import dev.parley.testing.contract.ChatLogContract;

class InMemoryChatLogContractTest extends ChatLogContract {

  @Override
  protected ChatLog emptyLog() {
    return new InMemoryChatLog();
  }
}
