package dev.handover.hiring.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A person applies in a browser, reads where the application stands, withdraws and erases it: with script and without, on
 * a telephone and on a desk, directly and behind a proxy that ends TLS. HANDOVER_BROWSER=required makes a machine without
 * Chromium and its driver fail instead of skip.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class ApplyingInABrowserIT {
    private static final String AXE = resource("axe.min.js");

    @TempDir
    Path room;

    private final Workspace workspace = new Workspace();
    private String page;

    @BeforeEach
    void publish() throws Exception {
        workspace.withOrganization();
        page = workspace.pageOf(workspace.publishedOpening());
    }

    @ParameterizedTest
    @CsvSource({"380, true, false", "1280, true, false", "380, false, false", "1280, true, true", "380, false, true"})
    void somebodyAppliesReadsWithdrawsAndErases(int width, boolean script, boolean proxied) throws Exception {
        Optional<Path> driver = executable("chromedriver");
        Optional<Path> browser = executable("chromium").or(() -> executable("google-chrome"));
        boolean there = driver.isPresent() && browser.isPresent();
        assertThat(there || !"required".equals(System.getenv("HANDOVER_BROWSER")))
                .as("a browser is required here")
                .isTrue();
        assumeTrue(there, "no Chromium with its driver on this machine");

        URI service = URI.create("http://localhost:" + RestAssured.port);
        TlsProxy proxy = proxied ? TlsProxy.before(service, room) : null;
        ChromeDriver chromium = open(driver.get(), browser.get(), script);
        try {
            chromium.manage().window().setSize(new Dimension(width, 900));
            chromium.get((proxied ? proxy.address() : service) + page);
            String name = "at-" + width + (script ? "" : "-without-script") + (proxied ? "-behind-a-proxy" : "");
            look(chromium, "ad-" + name, script);

            apply(chromium);
            awaitText(chromium, "Your application has arrived");
            assertThat(Sql.rowsOf(workspace.id, "application")).isEqualTo(1);
            look(chromium, "received-" + name, script);

            go(chromium, "a[href*='/applications/']");
            awaitText(chromium, "It waits to be read");
            look(chromium, "status-" + name, script);

            go(chromium, "form[action$='/withdrawal'] button");
            awaitText(chromium, "You have withdrawn this application");
            look(chromium, "withdrawn-" + name, script);

            go(chromium, "form[action$='/erasure'] button");
            awaitText(chromium, "Your application is erased");
            assertThat(Sql.rowsOf(workspace.id, "application")).isZero();
            look(chromium, "erased-" + name, script);
        } finally {
            chromium.quit();
            if (proxy != null) {
                proxy.close();
            }
        }
    }

    /** Sends the form again where it was faster than a person: what was written must still be there. */
    private static void apply(ChromeDriver chromium) throws Exception {
        fill(chromium, Map.of("name", "Zoë Ng", "email", "zoe@example.org", "message", "I have done this for years."));
        chromium.findElement(By.name("consent")).click();
        for (int tries = 0; tries < 20; tries++) {
            go(chromium, "#apply form button");
            String text = awaitText(chromium, "faster than anybody reads", "Your application has arrived");
            if (text.equals("Your application has arrived")) {
                return;
            }
            assertThat(chromium.findElement(By.name("name")).getDomProperty("value"))
                    .isEqualTo("Zoë Ng");
        }
    }

    /** Clicks on what leads to another page, and waits until the one before is gone: a click returns earlier. */
    private static void go(ChromeDriver chromium, String selector) throws Exception {
        WebElement before = chromium.findElement(By.tagName("html"));
        chromium.findElement(By.cssSelector(selector)).click();
        Workspace.await(
                () -> {
                    try {
                        before.getTagName();
                        return false;
                    } catch (WebDriverException itIsGone) {
                        return true;
                    }
                },
                gone -> gone);
    }

    /** {@return the first of the texts to be seen} */
    private static String awaitText(ChromeDriver chromium, String... texts) throws Exception {
        return Workspace.await(
                () -> {
                    try {
                        String source = chromium.getPageSource();
                        return Stream.of(texts)
                                .filter(source::contains)
                                .findFirst()
                                .orElse("");
                    } catch (WebDriverException betweenTwoPages) {
                        return "";
                    }
                },
                seen -> !seen.isEmpty());
    }

    private static void fill(ChromeDriver chromium, Map<String, String> fields) {
        fields.forEach((name, value) -> {
            WebElement field = chromium.findElement(By.name(name));
            field.clear();
            field.sendKeys(value);
        });
    }

    /** Nothing is wider than the window, nothing is in anybody's way, and a picture is kept to be looked at. */
    private static void look(ChromeDriver chromium, String name, boolean script) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "pages"));
        Files.write(pictures.resolve(name + ".png"), chromium.getScreenshotAs(OutputType.BYTES));
        if (!script) {
            return;
        }
        assertThat((Boolean) chromium.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " fits the window")
                .isTrue();
        chromium.executeScript(AXE);
        Object violations = chromium.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run().then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '))),"
                + " e => done(['axe failed: ' + e]))");
        assertThat((List<?>) violations).as(name).isEmpty();
    }

    private ChromeDriver open(Path driver, Path browser, boolean script) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.setAcceptInsecureCerts(true);
        options.addArguments(
                "--headless=new",
                // Where a page still glides, a click would miss.
                "--force-prefers-reduced-motion",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + room.resolve("profile"));
        if (!script) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver chromium = new ChromeDriver(service, options);
        chromium.manage()
                .timeouts()
                .pageLoadTimeout(Duration.ofSeconds(30))
                .scriptTimeout(Duration.ofSeconds(30))
                .implicitlyWait(Duration.ofSeconds(5));
        return chromium;
    }

    private static Optional<Path> executable(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String resource(String name) {
        try (InputStream in = ApplyingInABrowserIT.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
