package dev.parley.processor.model;

/**
 * A blocking method that gets a wrapper.
 *
 * @param method its signature
 * @param label what people call it
 * @param use how it uses the pool
 * @param shown whether its calls are shown as steps
 * @param javadoc what the author says about it; may be empty
 */
public record BlockingModel(
    MethodModel method, String label, PoolUse use, boolean shown, String javadoc) {}
