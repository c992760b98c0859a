package dev.parley.processor.speed;

/**
 * What a compilation cost, in seconds.
 *
 * @param wall of the clock
 * @param cpu of all processors, the start of the JVM included
 */
record Cost(double wall, double cpu) {}
