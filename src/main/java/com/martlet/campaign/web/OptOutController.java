package com.martlet.campaign.web;

import com.martlet.campaign.OptOutService;
import com.martlet.identity.Tenant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page behind the link in each message, for customers who have no account. Looking at it does
 * nothing, since mail scanners follow links; the button, or the one click of a mail program (RFC
 * 8058), opts out.
 */
@Controller
@RequestMapping(OptOutSecurity.PATH + "{token}")
class OptOutController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final OptOutService optOuts;

    OptOutController(OptOutService optOuts) {
        this.optOuts = optOuts;
    }

    @GetMapping
    ResponseEntity<String> ask(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String languages) {
        var shop = optOuts.shopOf(token);
        var page = new OptOutPage(language(languages, shop));
        return shop.map(tenant -> page(200, page.question(tenant.name())))
                .orElseGet(() -> page(404, page.unknown()));
    }

    @PostMapping
    ResponseEntity<String> optOut(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String languages) {
        var shop = optOuts.optOut(token);
        var page = new OptOutPage(language(languages, shop));
        return shop.map(tenant -> page(200, page.done(tenant.name())))
                .orElseGet(() -> page(404, page.unknown()));
    }

    private static ResponseEntity<String> page(int status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }

    /** The reader's when it is one of ours, else the shop's. */
    private static Locale language(String languages, Optional<Tenant> shop) {
        for (var range : languages.split(",")) {
            var tag = range.strip().toLowerCase(Locale.ROOT);
            if (tag.startsWith("ko")) {
                return Locale.KOREAN;
            }
            if (tag.startsWith("en")) {
                return Locale.ENGLISH;
            }
        }
        return shop.map(Tenant::language).filter("ko"::equals).isPresent()
                ? Locale.KOREAN
                : Locale.ENGLISH;
    }
}
