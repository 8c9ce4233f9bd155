package com.martlet.campaign;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.identity.Tenant;
import com.martlet.mail.Handover;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other side in a test: keeps what it got, and can die right after it took a letter. */
final class RecordingCarrier implements Carrier {

    /** What ends a process at a place where nobody can catch it. */
    static final class Killed extends Error {}

    final List<Letter> letters = new ArrayList<>();
    final Set<Integer> diesAfter = new HashSet<>();
    final Map<String, Outcome> answers = new HashMap<>();
    @Nullable Runnable before;
    boolean isDown;

    @Override
    public boolean carries(Channel channel) {
        return true;
    }

    @Override
    public Outcome carry(Tenant tenant, Letter letter, Handover handover) {
        if (isDown) {
            throw new ExternalError(Retry.HELPS, "campaign.error.noAnswer", "away");
        }
        if (before != null) {
            before.run();
        }
        var answer = answers.getOrDefault(letter.customer().customerId(), new Outcome.Delivered());
        letters.add(letter);
        if (diesAfter.contains(letters.size())) {
            throw new Killed();
        }
        return answer;
    }

    List<String> customers() {
        return letters.stream().map(letter -> letter.customer().customerId()).toList();
    }
}
