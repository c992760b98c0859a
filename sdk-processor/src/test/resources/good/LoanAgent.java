package demo.loan;

import dev.parley.annotations.Agent;
import dev.parley.annotations.OnMessage;
import dev.parley.message.Message;
import java.time.Clock;
import java.util.function.ToLongFunction;

/** Tells what a loan costs; whoever runs it provides the rates. */
@Agent(services = LoanAgent.Services.class)
public record LoanAgent(ToLongFunction<String> rates, Clock clock) {

  /** What somebody provides. */
  public interface Services extends Timed {

    /** Returns the rate of each kind of loan. */
    ToLongFunction<String> rates();
  }

  /** Knows the time. */
  public interface Timed {

    /** Returns the clock. */
    Clock clock();
  }

  /** Answers with a rate. */
  @OnMessage
  public String answer(Message message) {
    return clock.instant() + ": " + rates.applyAsLong(message.content());
  }
}
