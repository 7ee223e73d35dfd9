"""Where pure work is done: remembered between builds, and by as many processes as there are cores."""

from build_tools.workshop.crew import Count, Crew
from build_tools.workshop.opening import FOLDER, cores, open_workshop

__all__ = ["FOLDER", "Count", "Crew", "cores", "open_workshop"]
