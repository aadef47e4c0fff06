/** Table types of organisations, their people and the companies they sell to; see tables.ts. */
import type { Role } from "../../domain/words.ts";
import type { Optional } from "./tables.ts";

export interface TenantsTable {
  tenant_id: string;
  name: string;
  directory_id: string;
  created_at: Date;
}

export interface TeamsTable {
  tenant_id: string;
  id: string;
  name: string;
}

export interface UsersTable {
  tenant_id: string;
  id: string;
  subject_id: string;
  email: string;
  name: string;
  role: Role;
  team_id: Optional<string | null>;
  time_zone: Optional<string>;
  deactivated_at: Optional<Date | null>;
  created_at: Date;
}

export interface CompaniesTable {
  tenant_id: string;
  id: string;
  name: string;
  created_at: Date;
}

export interface CompanyDomainsTable {
  tenant_id: string;
  domain: string;
  company_id: string;
}
