package io.github.pairforge.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one script of reports: a button copies the text below it. Works from a file, where no clipboard API does. */
final class CopyScript {

    static final String TEXT = """

        for (const button of document.querySelectorAll(".code button")) {
          button.addEventListener("click", () => {
            const range = document.createRange();
            range.selectNodeContents(button.closest(".code").querySelector("code"));
            const selection = window.getSelection();
            selection.removeAllRanges();
            selection.addRange(range);
            button.textContent = document.execCommand("copy") ? "Copied" : "Selected: press Ctrl+C";
          });
        }
        """;

    /** Names the script in the page's policy. */
    static final String DIGEST = digest();

    private CopyScript() {
    }

    private static String digest() {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8)));
        }
        catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
