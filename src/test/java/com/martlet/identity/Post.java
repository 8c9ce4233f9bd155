package com.martlet.identity;

import com.martlet.base.ExternalError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Letters in a test. */
final class Post implements Letters {

    private final List<Letter> sent = new ArrayList<>();
    private Optional<URI> site = Optional.of(URI.create("https://martlet.shop.test"));
    private boolean isDown;

    void answersAt(Optional<URI> site) {
        this.site = site;
    }

    void breakDown() {
        isDown = true;
    }

    List<Letter> sent() {
        return sent;
    }

    /** Of the link in the last letter. */
    String secret() {
        return sent.getLast().text().replaceAll("(?s).*/choose-password/(\\S+).*", "$1");
    }

    @Override
    public Optional<URI> site() {
        return site;
    }

    @Override
    public void send(Letter letter) {
        if (isDown) {
            throw new ExternalError(ExternalError.Retry.HELPS, "Nothing answers.");
        }
        sent.add(letter);
    }
}
