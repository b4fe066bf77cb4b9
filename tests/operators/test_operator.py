import pytest
from pydantic import ValidationError

from edge_app.exceptions import OperatorError
from edge_app.operators.operator import Operator, Right, Role, check_new_pin


@pytest.mark.parametrize("pin", ["", "12", "1" * 13, "12a4", "12 4", "\uff11\uff12\uff13\uff14", "-123"])
def test_a_pin_that_is_no_number_of_the_right_length_is_refused(pin):
    with pytest.raises(OperatorError, match="4 to 12 digits"):
        check_new_pin(pin)


@pytest.mark.parametrize("pin", ["1111", "1234", "9876", "000000"])
def test_a_pin_that_others_try_first_is_refused(pin):
    with pytest.raises(OperatorError, match="first that others try"):
        check_new_pin(pin)


@pytest.mark.parametrize("pin", ["1357", "4711", "2580", "135792468013"])
def test_any_other_pin_will_do(pin):
    check_new_pin(pin)


def test_a_technician_does_not_sign_and_a_clinician_does_not_maintain():
    clinician, technician = (Operator(name="A", role=role, pin_hash="") for role in list(Role)[:2])
    assert clinician.may(Right.SIGN) and not clinician.may(Right.MAINTAIN)
    assert technician.may(Right.MAINTAIN) and not technician.may(Right.SIGN)


def test_only_an_admin_manages_operators():
    may = [role for role in Role if Operator(name="A", role=role, pin_hash="").may(Right.MANAGE_OPERATORS)]
    assert may == [Role.ADMIN]


@pytest.mark.parametrize("name", ["", " Ana", "A\nB", "x" * 41])
def test_a_name_that_would_spoil_a_line_is_refused(name):
    with pytest.raises(ValidationError):
        Operator(name=name, role=Role.ADMIN, pin_hash="")
