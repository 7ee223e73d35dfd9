"""/dao-tao/giang-vien/: what a trainer takes away."""

from build_tools.pages.kind import single
from build_tools.pages.trainer.view import trainer_page
from build_tools.parts import addresses

PAGE = single("dao-tao", addresses.TRAINER, trainer_page)
