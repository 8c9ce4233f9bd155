package com.martlet.campaign.ui;

import com.martlet.base.InvalidInput;
import com.martlet.base.UserError;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import java.util.Map;
import java.util.function.Consumer;

/** Puts what is wrong with a campaign beside its field, in the words of the reader. */
record CampaignMarks(Map<String, HasValidation> fields, Consumer<String> variants) {

    /** Whether it went well. */
    boolean attempt(Runnable act) {
        fields.values().forEach(field -> field.setInvalid(false));
        variants.accept("");
        try {
            act.run();
            return true;
        } catch (InvalidInput invalid) {
            invalid.errors().forEach(error -> mark(error.field(), error.message()));
            Notices.warning(Texts.of("campaign.wrong"));
        } catch (UserError error) {
            Notices.error(String.valueOf(error.getMessage()));
        }
        return false;
    }

    private void mark(String name, String message) {
        var field = fields.get(name);
        var words = words(name, message);
        if (field != null) {
            field.setErrorMessage(words);
            field.setInvalid(true);
        } else if (name.equals("variants")) {
            variants.accept(words);
        } else {
            Notices.error(message);
        }
    }

    private static String words(String name, String message) {
        var kind = message.contains("variable") ? "variable" : name;
        var key = "campaign.wrong." + kind.replaceFirst("variants\\[\\d+]\\.", "variant.");
        return Texts.has(key) ? Texts.of(key) : message;
    }
}
