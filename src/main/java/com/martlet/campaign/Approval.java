package com.martlet.campaign;

import com.martlet.base.Conflict;
import com.martlet.identity.Actor;
import com.martlet.identity.Member;
import com.martlet.identity.MemberService;
import com.martlet.identity.Permission;
import com.martlet.identity.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Four eyes: a campaign is approved by somebody else than who handed it in. Only where nobody else
 * in the shop may send does one pair of eyes have to do.
 */
@Component
class Approval {

    private final MemberService members;

    Approval(MemberService members) {
        this.members = members;
    }

    /** The others who may approve what this person hands in. */
    List<String> others(TenantId tenant, String submitter) {
        return members.list(tenant).stream()
                .filter(member -> member.state() != Member.State.DISABLED)
                .filter(member -> member.permissions().contains(Permission.SEND_CAMPAIGNS))
                .map(Member::email)
                .filter(email -> !email.equals(submitter))
                .toList();
    }

    void requireSomebodyElse(TenantId tenant, Actor actor, Campaign campaign) {
        var submitter = campaign.history().submittedBy();
        if (!actor.email().equals(submitter)) {
            return;
        }
        var others = others(tenant, actor.email());
        if (!others.isEmpty()) {
            throw new Conflict("campaign.error.ownApproval", campaign.slug(), others.getFirst());
        }
    }
}
