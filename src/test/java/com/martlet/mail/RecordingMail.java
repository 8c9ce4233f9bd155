package com.martlet.mail;

import com.martlet.identity.TenantId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Mail in a test: keeps what was sent, refuses the addresses it is told to. */
public final class RecordingMail implements Mail {

    /** A message and for whom it was sent. */
    public record Sent(TenantId tenant, Message message) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile boolean isReady = true;
    private volatile boolean isDown;

    @Override
    public boolean isReady() {
        return isReady;
    }

    @Override
    public Delivery send(TenantId tenant, Message message, Handover handover) {
        if (!isReady) {
            throw MailFailed.notSet();
        }
        if (isDown) {
            throw new MailFailed(MailTrouble.NO_ANSWER, "smtp.shop.test:587", null);
        }
        if (refused.contains(message.to())) {
            return new Delivery.Refused("550 5.1.1 no such box");
        }
        handover.begins();
        sent.add(new Sent(tenant, message));
        return new Delivery.Accepted();
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public void refuse(String address) {
        refused.add(address);
    }

    /** The server does not answer until {@link #comeBack()}. */
    public void goDown() {
        isDown = true;
    }

    public void comeBack() {
        isDown = false;
    }

    /** Nobody has set a mail server. */
    public void forgetServer() {
        isReady = false;
    }
}
