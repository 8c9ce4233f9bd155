package com.martlet.testing;

import com.martlet.base.Explained;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a Korean person reads of a refusal. */
public final class InKorean {

    private InKorean() {}

    public static String said(Throwable refusal) {
        return ((Explained) refusal)
                .phrases().stream()
                        .map(phrase -> phrase.in(Locale.KOREAN))
                        .collect(Collectors.joining(" "));
    }
}
