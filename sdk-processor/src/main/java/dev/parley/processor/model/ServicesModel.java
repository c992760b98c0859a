package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * The class that gives an agent's services.
 *
 * @param type the author's class
 * @param making how it is made when the application starts
 * @param visibleToAll whether it can be used from every package
 */
public record ServicesModel(ClassName type, Making making, boolean visibleToAll) {

  /** How an object is made. */
  public enum Making {
    /** By a constructor without parameters. */
    ALONE,
    /** By a constructor that takes the application. */
    WITH_APP,
    /** By whoever provides it to the service loader. */
    LOADED
  }
}
