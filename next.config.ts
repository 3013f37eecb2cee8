import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/web/i18n/request.ts");

/** The content security policy carries a nonce for each request and comes from proxy.ts. */
const securityHeaders = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "strict-transport-security", value: "max-age=63072000; includeSubDomains" },
];

const config: NextConfig = {
  // A second server on the same checkout (tests beside dev) needs its own build folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // The indicator would lie over the account button or the bar at the foot of a phone.
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // useOffline: what is asked of the server while it cannot be reached waits and is asked again; without it the page would be taken away.
  experimental: { authInterrupts: true, useOffline: true },
  // Finds its WebAssembly beside itself, which it would not in a bundle.
  serverExternalPackages: ["highs"],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
  // Browsers ask for this where a page has not named its icon yet.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
};

export default withNextIntl(config);
