package com.martlet.base;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;

/**
 * An address of the network as people write it: the short form of RFC 5952, and IPv4 where it only
 * came wrapped in IPv6.
 */
public final class NetworkAddress {

    private static final int GROUPS = 8;
    private static final int FEWEST_LEFT_OUT = 2;

    private NetworkAddress() {}

    /** What is no address of IPv6 stays as it is; no name is looked up. */
    public static String canonical(String text) {
        var zone = text.indexOf('%');
        var plain = zone < 0 ? text : text.substring(0, zone);
        return plain.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
                ? shortened(plain) + text.substring(plain.length())
                : text;
    }

    private static String shortened(String text) {
        try {
            var address = InetAddress.getByName(text);
            return address instanceof Inet4Address
                    ? address.getHostAddress()
                    : shortened(ByteBuffer.wrap(address.getAddress()).asShortBuffer());
        } catch (UnknownHostException noAddress) {
            return text;
        }
    }

    /** The longest run of zeros is left out, the first of equally long ones. */
    private static String shortened(ShortBuffer groups) {
        var start = 0;
        var length = 0;
        for (var at = 0; at < GROUPS; at++) {
            var run = zeros(groups, at);
            if (run > length) {
                start = at;
                length = run;
            }
        }
        return length < FEWEST_LEFT_OUT
                ? words(groups, 0, GROUPS)
                : words(groups, 0, start) + "::" + words(groups, start + length, GROUPS);
    }

    private static int zeros(ShortBuffer groups, int from) {
        var at = from;
        while (at < GROUPS && groups.get(at) == 0) {
            at++;
        }
        return at - from;
    }

    private static String words(ShortBuffer groups, int from, int until) {
        var words = new StringBuilder();
        for (var at = from; at < until; at++) {
            words.append(at > from ? ":" : "")
                    .append(Integer.toHexString(Short.toUnsignedInt(groups.get(at))));
        }
        return words.toString();
    }
}
