package dev.handover.audit.activity;

import dev.handover.chassis.input.PlainText;
import java.text.Normalizer;
import java.util.Locale;

/**
 * An activity's name and the form in which two names are compared: compatibility forms folded (NFKC), lower case, runs of blanks one
 * space.
 *
 * @param shown as written, blanks put in order, cut to 200 characters
 * @param normalised the form compared, cut to 400 characters: some ligatures unfold into many letters
 */
record ActivityName(String shown, String normalised) {

    static final int LONGEST = 200;

    static ActivityName of(String text) {
        String shown = PlainText.shortened(PlainText.collapsed(text), LONGEST);
        String folded = Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new ActivityName(shown, PlainText.shortened(PlainText.collapsed(folded), 2 * LONGEST));
    }

    /** Whether it names anything: a name of which nothing can be seen does not. */
    boolean saysSomething() {
        return PlainText.isVisible(shown);
    }
}
