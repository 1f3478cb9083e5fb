package app.glovebox.sim.portal.tls;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;

/// Under which names and addresses clients reach what is bound to an address. A wildcard stands for all of the host's
/// that can be used; itself nobody can connect to.
///
/// @param hosts as they stand in a URI, the best one first
/// @param names the certificate's
public record Reach(List<String> hosts, List<GeneralName> names) {
    private static final String LOOPBACK_NAME = "localhost";

    /// @param host  the host as it was asked for, a name or an address
    /// @param bound the address it is
    public static Reach of(String host, InetAddress bound) throws SocketException {
        Set<String> names = new LinkedHashSet<>(List.of(LOOPBACK_NAME));
        Set<String> addresses = new LinkedHashSet<>(List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
        List<String> hosts = new ArrayList<>();
        if (bound.isAnyLocalAddress()) {
            hosts.add(LOOPBACK_NAME);
            ownName().ifPresent(names::add);
            for (InetAddress usable : usable(bound)) {
                hosts.add(bracketed(plain(usable)));
                addresses.add(plain(usable));
            }
        } else {
            hosts.add(bracketed(host));
            addresses.add(plain(bound));
            Optional.of(host).filter(Reach::name).ifPresent(names::add);
        }
        return new Reach(List.copyOf(hosts), Stream.concat(
                names.stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                addresses.stream().map(address -> new GeneralName(GeneralName.iPAddress, address))).toList());
    }

    /// One `https` address per host.
    public List<URI> at(int port) {
        return hosts.stream().map(host -> URI.create("https://" + host + ":" + port)).toList();
    }

    /// The other computers' way here. A link-local address needs a zone that only this computer knows.
    private static List<InetAddress> usable(InetAddress bound) throws SocketException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()
                        && !address.isMulticastAddress())
                .filter(address -> address instanceof Inet4Address || !(bound instanceof Inet4Address)).toList();
    }

    private static Optional<String> ownName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName()).filter(Reach::name);
        } catch (UnknownHostException nameless) {
            return Optional.empty();
        }
    }

    private static boolean name(String host) {
        return host.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*") && !host.matches("[0-9.]+");
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /// Without the `%eth0` of an address in a zone.
    private static String plain(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }
}
