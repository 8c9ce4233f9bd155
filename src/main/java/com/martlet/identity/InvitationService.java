package com.martlet.identity;

import com.martlet.base.ExternalError;
import com.martlet.base.UserError;
import com.martlet.identity.PasswordLink.Purpose;
import java.net.URI;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Adds members by a link that lets them choose their own password. */
@Service
public class InvitationService {

    private final MemberService members;
    private final PasswordLinks links;
    private final Letters letters;
    private final LetterWords words;
    private final ApplicationEventPublisher events;

    InvitationService(
            MemberService members,
            PasswordLinks links,
            Letters letters,
            LetterWords words,
            ApplicationEventPublisher events) {
        this.members = members;
        this.links = links;
        this.letters = letters;
        this.words = words;
        this.events = events;
    }

    /** Whether invitations go by mail. */
    public boolean goesByMail() {
        return letters.site().isPresent();
    }

    /**
     * Adds the person and mails a link; without a mail server the link is in the answer.
     *
     * @param here where this Martlet is in the eyes of who invites
     */
    public Invited invite(Tenant tenant, Actor actor, MemberDraft draft, URI here) {
        var added = members.addInvited(tenant, actor, draft);
        return added.state() == Member.State.INVITED
                ? sendLink(tenant, actor, added, here)
                : tell(tenant, actor, added, here);
    }

    /** A new link for somebody who has not come yet; the old one ends. */
    public Invited inviteAgain(Tenant tenant, Actor actor, UserId user, URI here) {
        actor.require(Permission.MANAGE_MEMBERS);
        var member = members.load(tenant.id(), user);
        if (member.state() != Member.State.INVITED) {
            throw new UserError("identity.error.invited", member.email());
        }
        return sendLink(tenant, actor, member, here);
    }

    private Invited sendLink(Tenant tenant, Actor actor, Member member, URI here) {
        var secret = links.issue(member.user(), Purpose.INVITATION);
        var link = PasswordLinks.at(letters.site().orElse(here), secret);
        if (!goesByMail()) {
            return byHand(tenant, actor, new Invited(member, link, null));
        }
        try {
            letters.send(words.invitation(member, tenant, actor.email(), link));
            events.publishEvent(new MemberInvited(tenant, actor, member, MemberInvited.By.MAIL));
            return new Invited(member, null, null);
        } catch (ExternalError failed) {
            return byHand(tenant, actor, new Invited(member, link, failed));
        }
    }

    private Invited byHand(Tenant tenant, Actor actor, Invited invited) {
        events.publishEvent(
                new MemberInvited(tenant, actor, invited.member(), MemberInvited.By.HAND));
        return invited;
    }

    /** Somebody with an account only has to know; a letter that fails changes nothing. */
    private Invited tell(Tenant tenant, Actor actor, Member member, URI here) {
        if (!goesByMail()) {
            return new Invited(member, null, null);
        }
        try {
            var link = letters.site().orElse(here).toString();
            letters.send(words.welcome(member, tenant, actor.email(), link));
            return new Invited(member, null, null);
        } catch (ExternalError failed) {
            return new Invited(member, null, failed);
        }
    }
}
