package com.martlet.campaign;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps calls to other systems out of our own network. */
@Component
class SafeAddress {

    private final CampaignSettings settings;
    private final Names names;

    @Autowired
    SafeAddress(CampaignSettings settings) {
        this(settings, host -> List.of(InetAddress.getAllByName(host)));
    }

    SafeAddress(CampaignSettings settings, Names names) {
        this.settings = settings;
        this.names = names;
    }

    /** Where a host is at this moment; another answer may come a moment later. */
    interface Names {
        List<InetAddress> find(String host) throws UnknownHostException;
    }

    /**
     * Where a call goes: to this address and no other, because the name may lead elsewhere when it
     * is asked again. Empty when the host has a foot in a private network.
     */
    Optional<InetAddress> find(URI address) throws UnknownHostException {
        var found = names.find(address.getHost());
        var isAllowed =
                settings.privateWebhooks() || found.stream().noneMatch(SafeAddress::isPrivate);
        return isAllowed ? found.stream().findFirst() : Optional.empty();
    }

    static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == 4 ? isReserved(bytes) : leadsInside(bytes));
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

    /**
     * fc00::/7, and what leads to addresses of the older kind: ::/80 (::ffff:0:0/96 in it),
     * 64:ff9b::/32, 2002::/16 and 2001::/32.
     */
    private static boolean leadsInside(byte[] bytes) {
        return (bytes[0] & 0xfe) == 0xfc
                || Arrays.equals(bytes, 0, 10, new byte[10], 0, 10)
                || startsWith(bytes, 0x00, 0x64)
                || startsWith(bytes, 0x20, 0x02)
                || startsWith(bytes, 0x20, 0x01, 0x00, 0x00);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (var index = 0; index < prefix.length; index++) {
            if ((bytes[index] & 0xff) != prefix[index]) {
                return false;
            }
        }
        return true;
    }
}
