import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { strandedBookingSchema } from "./stranded-booking.schema";
import { strandedBookingDto } from "./stranded-booking-dto";
import { strandedBookings } from "./stranded-bookings";

/** The booked visits ahead that cannot take place under today's rosters, by start, each with why. */
export const listStrandedBookings = query({
  name: "clinic.list-stranded-bookings",
  summary: "List the booked visits that today's rosters make impossible",
  http: "GET /stranded-bookings",
  allow: ["owner", "clinician", "front_desk"],
  input: z.object({}),
  output: z.object({ bookings: z.array(strandedBookingSchema) }),
  async run({ tx, actor, clock }) {
    const { clinic } = actor;
    const found = await strandedBookings(tx, clinic, clock.now().epochMilliseconds);
    return ok({ bookings: found.map((booking) => strandedBookingDto(booking, clinic.zone)) });
  },
});
