import { keyedFetch } from "@/lib/web/keyed-fetch";

window.fetch = keyedFetch(window.fetch.bind(window), () => crypto.randomUUID());
