// Not yet tried: no Gradle that runs on a current JDK was at hand. The sources are those of consumer-maven.
plugins {
    application
}

repositories {
    mavenLocal()
    mavenCentral()
}

dependencies {
    implementation("dev.parley:parley-runtime:0.1.0-SNAPSHOT")
    annotationProcessor("dev.parley:parley-processor:0.1.0-SNAPSHOT")
    runtimeOnly("ch.qos.logback:logback-classic:1.6.6")
}

java {
    toolchain {
        languageVersion = JavaLanguageVersion.of(25)
    }
}

sourceSets.main {
    java.srcDir("../consumer-maven/src/main/java")
}

application {
    mainClass = "com.example.greeter.GreeterAgentMain"
}
