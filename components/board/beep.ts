let context: AudioContext | null = null;

/** Two short soft tones. Silent where the browser has not been touched yet, or cannot. */
export async function beep(): Promise<void> {
  try {
    context ??= new AudioContext();
    await context.resume();
    for (const [at, frequency] of [
      [0, 660],
      [0.22, 880],
    ] as const) {
      const [tone, volume] = [context.createOscillator(), context.createGain()];
      const start = context.currentTime + at;
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(0.18, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.2);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + 0.21);
    }
  } catch {
    return;
  }
}
