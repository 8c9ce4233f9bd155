package com.martlet.campaign;

import com.martlet.identity.Tenant;
import com.martlet.mail.Handover;
import java.util.Map;

/** Ends the process at chosen letters: before their last word, or after the other side's yes. */
record MortalCarrier(Carrier delegate, Map<String, Death> deaths) implements Carrier {

    /** Where the process ends. */
    enum Death {
        BEFORE_THE_LAST_WORD,
        AFTER_THE_ANSWER
    }

    @Override
    public boolean carries(Channel channel) {
        return delegate.carries(channel);
    }

    @Override
    public Outcome carry(Tenant tenant, Letter letter, Handover handover) {
        var death = deaths.remove(letter.customer().customerId());
        var outcome = delegate.carry(tenant, letter, new Dying(handover, death));
        if (death == Death.AFTER_THE_ANSWER) {
            throw new RecordingCarrier.Killed();
        }
        return outcome;
    }

    private record Dying(Handover delegate, Death death) implements Handover {

        @Override
        public void begins() {
            if (death == Death.BEFORE_THE_LAST_WORD) {
                throw new RecordingCarrier.Killed();
            }
            delegate.begins();
        }

        @Override
        public void wasRefused() {
            delegate.wasRefused();
        }
    }
}
