import { BlockList, isIP } from "node:net";

/** Networks that are not the internet: RFC 6890 and what came since, and the addresses that clouds tell secrets at. */
const inner = new BlockList();
const IPV4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;
for (const [network, bits] of IPV4) inner.addSubnet(network, bits, "ipv4");
/** All of IPv6 that is given out to the public, less what only wraps other addresses. */
const outer = new BlockList();
outer.addSubnet("2000::", 3, "ipv6");
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const) {
  inner.addSubnet(network, bits, "ipv6");
}

/** Whether an IP address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !inner.check(address, "ipv4");
  return isIP(address) === 6 && outer.check(address, "ipv6") && !inner.check(address, "ipv6");
}

/** Whether an https address names a host by its name at the usual port, without a password. */
export function namesHost({ protocol, hostname, port, username, password }: URL): boolean {
  return protocol === "https:" && port === "" && username === "" && password === "" && /\.[a-z]/i.test(hostname);
}
