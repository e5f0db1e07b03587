# Copyright 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the stories have in common in which somebody brings an organization into the program, with the keyboard."""

import dataclasses
import re

import killing
import story

WIZARD = "Enroll as an Indirect Reseller"
PASSWORD = "correct horse battery"


@dataclasses.dataclass(frozen=True)
class Newcomer:
    """Who enrolls, and what is said of the organization; a reseller, unless the wizard is that of another kind."""
    organization: str
    first_name: str
    last_name: str
    email: str
    member: str = ""
    mpn_id: str = ""
    wizard: str = WIZARD

    @property
    def person(self):
        return f"{self.first_name} {self.last_name}"

    @property
    def domain(self):
        return f"{self.organization.replace(' ', '').lower()}.program.example"

    @property
    def user_name(self):
        return f"{self.person.replace(' ', '.').lower()}@{self.domain}"

    @property
    def own(self):
        """What is theirs, in whatever language the window speaks of it."""
        return (self.organization, self.domain, self.first_name, self.last_name, self.email, self.member, self.mpn_id)


def begin(desk, program, hands, wizard=WIZARD):
    """The first start leads there."""
    program.wait_active("Entente")
    hands.walk_to(wizard)
    desk.picture("0-first-start")
    hands.press("Return")
    program.wait_active(wizard)
    program.wait_text("What to Have at Hand")
    desk.picture("1-welcome")


def begin_another(program, hands, item="Enroll an Indirect Reseller…", wizard=WIZARD):
    """So does the menu of accounts."""
    hands.press("ctrl+shift+a")
    hands.walk_to(item)
    hands.press("Return")
    program.wait_active(wizard)
    program.wait_text("What to Have at Hand")


def choose_country(desk, program, hands, country):
    """In the list that opens over the row that has the focus, with a search of its own."""
    hands.press("Return")
    hands.expect("Search")
    desk.type(country)
    story.wait(lambda: program.focus().text() == country, "the country searched")
    hands.press("Return")


def choose_to_create(desk, program, hands):
    """Say that there is no work account yet."""
    hands.press("Return")
    program.wait_text("Do You Have a Work Account?")
    desk.picture("2-sign-in")
    hands.walk_to("Create one")
    hands.press("space")
    hands.walk_to("Next", "shift+Tab")


def say_who(desk, program, hands, newcomer):
    """On the page of a new work account, up to the user name."""
    hands.press("Return")
    program.wait_text("You become the first global administrator of your organization.")
    hands.fill_in("Organization name", newcomer.organization)
    hands.press("Tab")
    choose_country(desk, program, hands, "france")
    hands.expect("Country or region: France")
    desk.type(f"\t\t{newcomer.first_name}\t{newcomer.last_name}")


def fill_in_account(desk, program, hands, newcomer):
    """Make a work account, with a password that is typed wrongly at first."""
    say_who(desk, program, hands, newcomer)
    desk.type(f"\t\t{PASSWORD}\t\t{PASSWORD[:-1]}")
    hands.press("Return")
    program.wait_text(f"@{newcomer.domain}")
    program.wait_text("The two passwords are not alike. Type the same one twice.")
    desk.picture("3-account")
    hands.press("ctrl+a")
    desk.type(PASSWORD)
    program.wait_no_text("The two passwords are not alike. Type the same one twice.")
    hands.press("Return")


def create_account(desk, program, hands, newcomer):
    """As a reseller, who is asked for a membership next."""
    choose_to_create(desk, program, hands)
    fill_in_account(desk, program, hands, newcomer)
    program.wait_text("Your MPN ID and Your Account")
    desk.picture("4-association")


def add_membership(desk, program, hands, newcomer, registered_name=None):
    """Have the operator add the membership that is missing; answer its password. The operator acts afterwards."""
    hands.press("Return")
    program.wait_text("Who Is the Member?")
    desk.picture("5-member")
    hands.walk_to("Open the membership registry")
    hands.press("Return")
    program.wait_title("Members")
    hands.walk_to("Add Membership")
    hands.press("Return")
    program.wait_active("Add Membership")
    hands.fill_in("User name", newcomer.member)
    hands.press("Tab")
    hands.fill_in("Legal name", registered_name or newcomer.organization)
    hands.press("Tab")
    hands.fill_in("MPN ID", newcomer.mpn_id)
    hands.press("Tab")
    choose_country(desk, program, hands, "france")
    hands.walk_to("Add", "shift+Tab")
    hands.press("Return")
    program.wait_text(f"{registered_name or newcomer.organization} Was Added")
    password = hands.read_password()
    hands.walk_to("I have noted it")
    hands.press("space")
    hands.walk_to("Done", "shift+Tab")
    hands.press("Return")
    program.wait_gone("Add Membership")
    return password


def associate(desk, program, hands, newcomer, password):
    """Come back to where the enrollment was left, and sign in to the registry."""
    act_as(hands, newcomer.person)
    program.wait_active(WIZARD)
    program.wait_text("Who Is the Member?")
    desk.type(newcomer.member)
    hands.press("Return")
    program.wait_text(f"The password of the membership of {newcomer.member}.")
    desk.picture("6-password")
    prove_membership(desk, program, hands, newcomer, password)


def prove_membership(desk, program, hands, newcomer, password):
    """With the password of the registry, and choose the profile."""
    desk.type(password)
    hands.press("Return")
    program.wait_text("Which Organization Is It?")
    program.wait_text(f"MPN ID {newcomer.mpn_id} · France")
    desk.picture("7-profiles")
    hands.walk_to("Continue", "shift+Tab")
    hands.press("Return")
    program.wait_text("The exact name that it is registered under, without abbreviations.")


def act_as(hands, person):
    """Switch to the account, whatever page it begins with."""
    hands.press("ctrl+shift+a")
    hands.walk_to(re.compile(person), "Down")
    hands.press("Return")


def fill_in_legal_profile(desk, hands):
    """The address, with the focus on what comes before it."""
    hands.walk_to("Change…")
    fill_in_address(desk, "\t\t\t")


def fill_in_address(desk, before):
    """After the keys that lead there."""
    desk.type(f"{before}12 quai des Brumes\t\tLe Havre\t\t76600")


def fill_in_contact(desk, program, hands, newcomer, email):
    """Whom to ask; the focus is in the address afterwards."""
    hands.walk_to("Next: Primary Contact", "shift+Tab")
    hands.press("Return")
    program.wait_text("Whom Do We Ask About Your Organization?")
    desk.type(f"{newcomer.first_name}\t{newcomer.last_name}\t{email}\t0235000000")
    hands.press("Return")


def submit(desk, program, hands, newcomer):
    """Say where customers get help, and enroll; the last page says what comes next."""
    program.wait_text("Where Do Your Customers Get Help?")
    desk.type(f"aide@{newcomer.email.partition('@')[2]}\t0235000001")
    desk.picture("10-support")
    hands.press("Return")
    program.wait_text("Your Enrollment Was Submitted")
    program.wait_for("label", "With it you can administer the accounts of customers.", shown=False)
    program.wait_text(f"A mail was sent to {newcomer.email}, and is under Messages. Enter its code until %s, or use its link until %s.")
    hands.expect("Enter Code…")
    desk.picture("11-status")


def open_mail(desk, program, hands, newcomer):
    """The mail with the code, to which the last page leads."""
    hands.walk_to("Show Messages")
    hands.press("Return")
    program.wait_gone(newcomer.wizard)
    program.wait_title("Messages")
    hands.walk_to(f"Verify the address {newcomer.email}, %s")
    hands.press("Return")
    program.wait_for("label", "Verify This Address", shown=False)
    desk.picture("12-mail")


def read_code(program):
    """The code in the mail that is shown."""
    code = program.wait_for("label", re.compile(r"^\d \d \d \d, \d \d \d \d$"), shown=False).name
    return re.sub(r"\D", "", code)


def open_review(program, hands, organization):
    """The page where the operator, who acts, decides about an organization, found by its name."""
    hands.press("alt+3")
    program.wait_title("Enrollments")
    hands.search(organization, "1 enrollment")
    hands.press("Down")
    hands.expect(f"{organization}, ")
    hands.press("Return")
    program.wait_text("Your Decision")


def stop_and_go_on(desk, program, newcomer, written):
    """Kill the program once what was written is kept; the next start goes on there by itself, with all of it but the password."""
    file = killing.File(desk.workspace)
    file.wait_kept(*written.values())
    program = killing.restart(desk, program, file)
    program.wait_active(newcomer.wizard)
    killing.expect_written(program, written)
    file.expect_secret(PASSWORD)
    return program
