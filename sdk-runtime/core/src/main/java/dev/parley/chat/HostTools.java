package dev.parley.chat;

import dev.parley.blocking.BlockingPools;
import dev.parley.file.FileStore;
import dev.parley.run.InFlight;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * What a host lends to its chats.
 *
 * @param settings how to treat them
 * @param pools where {@code @Blocking} work runs
 * @param inFlight where work is listed while it goes on
 * @param timer what calls back later; only for what returns at once
 * @param files where the bytes of chats' files are
 * @param forget what to tell when a chat is over for good
 */
record HostTools(
    ChatSettings settings,
    BlockingPools pools,
    InFlight inFlight,
    ScheduledExecutorService timer,
    FileStore files,
    Consumer<LiveChat> forget) {}
