package com.martlet.identity.ui;

import com.martlet.identity.ChosenTenant;
import com.martlet.identity.TenantId;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers per browser tab the tenant its address names, and per session whom one acts for. */
@Component
class TenantOnScreen implements ChosenTenant {

    private static final String ACTED_FOR = TenantOnScreen.class.getName();

    @Override
    public Optional<TenantId> find() {
        var ui = UI.getCurrent();
        return ui == null
                ? Optional.empty()
                : Optional.ofNullable(ComponentUtil.getData(ui, TenantId.class));
    }

    @Override
    public boolean isActedFor(TenantId tenant) {
        var session = VaadinSession.getCurrent();
        return session != null && actedFor(session).contains(tenant);
    }

    void choose(@Nullable TenantId tenant) {
        ComponentUtil.setData(UI.getCurrent(), TenantId.class, tenant);
    }

    void actFor(TenantId tenant) {
        var session = VaadinSession.getCurrent();
        var tenants = new HashSet<>(actedFor(session));
        tenants.add(tenant);
        session.setAttribute(ACTED_FOR, Set.copyOf(tenants));
    }

    @SuppressWarnings("unchecked")
    private static Set<TenantId> actedFor(VaadinSession session) {
        var tenants = (Set<TenantId>) session.getAttribute(ACTED_FOR);
        return tenants == null ? Set.of() : tenants;
    }
}
