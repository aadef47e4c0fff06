import { createContext, useContext, useSyncExternalStore } from "react";
import type { Simulator } from "../state/create-simulator.ts";
import type { SimulatorState } from "../state/simulator-state.ts";

const SimulatorContext = createContext<Simulator | null>(null);
export const SimulatorProvider = SimulatorContext.Provider;

export function useSimulator(): Simulator {
  const simulator = useContext(SimulatorContext);
  if (!simulator) throw new Error("This view stands outside the simulator.");
  return simulator;
}

/** The simulator's state, kept current. */
export function useSimulatorState(): SimulatorState {
  const { store } = useSimulator();
  return useSyncExternalStore(store.subscribe, store.get);
}
