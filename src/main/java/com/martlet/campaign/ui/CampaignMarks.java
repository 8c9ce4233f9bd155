package com.martlet.campaign.ui;

import com.martlet.base.InvalidInput;
import com.martlet.base.UserError;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Phrases;
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
            invalid.errors().forEach(error -> mark(error.field(), Phrases.of(error)));
            Notices.warning(Texts.of("campaign.wrong"));
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
        return false;
    }

    private void mark(String name, String words) {
        var field = fields.get(name);
        if (field != null) {
            field.setErrorMessage(words);
            field.setInvalid(true);
        } else if (name.equals("variants")) {
            variants.accept(words);
        } else {
            Notices.error(words);
        }
    }
}
