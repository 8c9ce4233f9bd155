package com.martlet.identity.web;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.TenantDraft;
import com.martlet.identity.TenantService;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tenants, for the platform. */
@RestController
@RequestMapping("/api/v1/tenants")
@Needs(Permission.MANAGE_PLATFORM)
class TenantController {

    private final TenantService tenants;
    private final CurrentActor currentActor;

    TenantController(TenantService tenants, CurrentActor currentActor) {
        this.tenants = tenants;
        this.currentActor = currentActor;
    }

    record Tenants(List<TenantAnswer> tenants) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TenantAnswer create(@RequestBody TenantDraft draft) {
        return TenantAnswer.of(tenants.create(currentActor.require(), draft));
    }

    @GetMapping
    Tenants list() {
        return new Tenants(tenants.all().stream().map(TenantAnswer::of).toList());
    }
}
