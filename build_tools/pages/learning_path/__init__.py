"""/dao-tao/: the learning path."""

from build_tools.pages.kind import single
from build_tools.pages.learning_path.view import learning_path_page
from build_tools.parts import addresses

PAGE = single("dao-tao", addresses.TRAINING, learning_path_page)
