package com.martlet.campaign;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Keeps calls to other systems out of our own network. */
@Component
class SafeAddress {

    private final CampaignSettings settings;

    SafeAddress(CampaignSettings settings) {
        this.settings = settings;
    }

    /**
     * Whether a call may go there. The name is looked up right before the call; Java remembers the
     * answer for longer than that, so that it cannot change in between.
     */
    boolean isAllowed(URI address) throws UnknownHostException {
        return settings.privateWebhooks()
                || Arrays.stream(InetAddress.getAllByName(address.getHost()))
                        .noneMatch(SafeAddress::isPrivate);
    }

    static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == 4 ? isReserved(bytes) : isUniqueLocal(bytes));
    }

    /** 0/8, 100.64/10 (carriers), 192.0.0/24, 198.18/15 (benchmarks), 240/4. */
    private static boolean isReserved(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19);
    }

    /** fc00::/7, and 64:ff9b::/96 and 2002::/16, which lead to addresses of the older kind. */
    private static boolean isUniqueLocal(byte[] bytes) {
        return (bytes[0] & 0xfe) == 0xfc
                || bytes[0] == 0x20 && bytes[1] == 0x02
                || bytes[0] == 0 && bytes[1] == 0x64;
    }
}
