/** A staff member, with the fields that Shopify sends an app with an online access token. */
export interface StaffMember {
  id: number;
  first_name: string;
  last_name: string;
  email: string;
  account_owner: boolean;
  locale: string;
  collaborator: boolean;
  email_verified: boolean;
}

export const OWNER: StaffMember = {
  id: 90_210_001,
  first_name: "Toni",
  last_name: "Tisch",
  email: "toni@example.com",
  account_owner: true,
  locale: "de",
  collaborator: false,
  email_verified: true,
};

export const STAFF: readonly StaffMember[] = [
  OWNER,
  {
    ...OWNER,
    id: 90_210_002,
    first_name: "Kim",
    last_name: "Krug",
    email: "kim@example.com",
    account_owner: false,
  },
];

export const findStaff = (id: number): StaffMember | undefined => STAFF.find((person) => person.id === id);

/** The staff member with this id; the owner when there is none. */
export const staffOrOwner = (id: number): StaffMember => findStaff(id) ?? OWNER;

export const staffName = ({ first_name, last_name }: StaffMember): string => `${first_name} ${last_name}`;
