package com.martlet.identity;

import java.util.List;
import org.springframework.stereotype.Service;

/** Members of a tenant and their roles. */
@Service
public class MemberService {

    public List<Member> list(TenantId tenant) {
        throw new UnsupportedOperationException("not built yet");
    }

    public NewMember add(Tenant tenant, Actor actor, MemberDraft draft) {
        throw new UnsupportedOperationException("not built yet");
    }
}
